package cn.changxiao.benchmarks;

import cn.changxiao.benchmarks.counter.CounterPayment;
import cn.changxiao.benchmarks.fund.BytesPerJournal;
import cn.changxiao.benchmarks.fund.InclusionProofTime;
import cn.changxiao.benchmarks.fund.InterestRunTime;
import cn.changxiao.benchmarks.fund.PostingGroup;
import cn.changxiao.benchmarks.fund.PostingHotCold;
import cn.changxiao.benchmarks.fund.PostingSingle;
import cn.changxiao.benchmarks.fund.SealRate;
import cn.changxiao.benchmarks.fund.TrialBalanceTime;
import cn.changxiao.benchmarks.fund.UnitYearStatement;
import cn.changxiao.benchmarks.pdf.BillPdfFigure;
import cn.changxiao.benchmarks.rate.RateFigures;
import cn.changxiao.benchmarks.statement.StatementMatchLines;
import cn.changxiao.benchmarks.statement.StatementParseRows;
import java.util.ArrayList;
import java.util.List;

/** Every benchmark there is, and what several of them share. */
final class Catalogue implements AutoCloseable {

    private final City city;
    private final List<Benchmark> all;

    Catalogue(int households, Workspace workspace) {
        this.city = new City(households, workspace);
        DemoStart demo = new DemoStart(workspace);
        List<Benchmark> benchmarks = new ArrayList<>(BillPdfFigure.all());
        benchmarks.addAll(List.of(
                new BillRunRows(city),
                new CounterPayment(city),
                new StatementMatchLines(city),
                new PostingGroup(city),
                new PostingSingle(city),
                new PostingHotCold(city),
                new BytesPerJournal(city),
                new SealRate(city),
                new InclusionProofTime(city),
                new TrialBalanceTime(city),
                new UnitYearStatement(city),
                new InterestRunTime(city),
                new Tally100k(city),
                new Import200k(city, households),
                new StatementParseRows(workspace),
                new StartColdDemo(demo),
                new StartWarm(demo),
                new RssIdleMb(demo)));
        benchmarks.addAll(RateFigures.all(city));
        this.all = List.copyOf(benchmarks);
    }

    List<Benchmark> all() {
        return all;
    }

    /** A misspelt name would otherwise measure nothing and look like success. */
    void requireKnown(List<String> names) {
        List<String> known = all.stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("no benchmark is called " + name + "; there are " + known);
            }
        }
    }

    @Override
    public void close() {
        city.close();
    }
}
