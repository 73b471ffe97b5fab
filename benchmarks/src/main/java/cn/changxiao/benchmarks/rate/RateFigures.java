package cn.changxiao.benchmarks.rate;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import java.util.List;

/** Every figure of the collection rates; they share one city with its history. */
public final class RateFigures {

    private static final double STREET_MILLIS = 50;
    private static final double CITY_MILLIS = 100;

    private RateFigures() {}

    public static List<Benchmark> all(City city) {
        CollectedCity data = new CollectedCity(city);
        return List.of(
                new RateBoardP99("rate_board_street_p99", STREET_MILLIS, data, CollectedCity.Built::office),
                new RateBoardP99("rate_board_city_p99", CITY_MILLIS, data, CollectedCity.Built::authority),
                new RateBoardHistory(data),
                new RateAsOfDay(data),
                new CollectionProof(data));
    }
}
