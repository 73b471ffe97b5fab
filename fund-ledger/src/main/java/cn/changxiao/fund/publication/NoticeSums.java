package cn.changxiao.fund.publication;

import cn.changxiao.fund.publication.FundNotice.Holder;
import cn.changxiao.fund.seal.offline.OpenData;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.estate.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds what units got and gave by kind of voucher up to units and to kinds; units stay in the order they come in. */
final class NoticeSums {

    private final Map<Long, String> owners;
    private final Map<Place, Amounts> units = new LinkedHashMap<>();
    private final Map<JournalKind, Amounts> kinds = new TreeMap<>();

    NoticeSums(Map<Long, String> owners) {
        this.owners = owners;
    }

    /** What vouchers of one kind, of none when {@code kind} is empty, did to a unit. */
    boolean add(Place place, String kind, long opening, long in, long out) {
        Amounts amounts = new Amounts(opening, in, out);
        units.merge(place, amounts, Amounts::plus);
        if (in != 0 || out != 0) {
            kinds.merge(JournalKind.valueOf(kind), amounts, Amounts::plus);
        }
        return true;
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    List<OpenData.Movement> movements() {
        return kinds.entrySet().stream()
                .map(each -> new OpenData.Movement(
                        each.getKey().name(),
                        each.getKey().label(),
                        each.getValue().in(),
                        each.getValue().out()))
                .toList();
    }

    List<OpenData.Unit> units() {
        List<OpenData.Unit> lines = new ArrayList<>();
        units.forEach((place, sum) -> lines.add(
                new OpenData.Unit(lines.size() + 1, place.label(), sum.opening(), sum.in(), sum.out(), sum.closing())));
        return lines;
    }

    List<Holder> holders() {
        return units.keySet().stream()
                .map(place -> new Holder(
                        new UnitId(place.unit()), place.isSellers() ? "售房单位" : owners.getOrDefault(place.unit(), "")))
                .toList();
    }

    /** A unit, where it is, and whether it is the selling organisation's part of it. */
    record Place(long unit, String label, boolean isSellers) {}

    private record Amounts(long opening, long in, long out) {

        Amounts plus(Amounts other) {
            return new Amounts(
                    Math.addExact(opening, other.opening), Math.addExact(in, other.in), Math.addExact(out, other.out));
        }

        long closing() {
            return Math.subtractExact(Math.addExact(opening, in), out);
        }
    }
}
