package cn.changxiao.benchmarks.rate;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.property.Sql;

/** The nightly proof of all totals from bill items and allocations, beside summing these rows in the server. */
final class CollectionProof implements Benchmark {

    private static final double MOST_SECONDS = 60;
    private static final String BILLED = "SELECT SUM(i.amount_fen) FROM billing_bill_item i";
    private static final String ALLOCATED = "SELECT SUM(a.amount_fen) FROM billing_allocation a";

    private final CollectedCity data;

    CollectionProof(CollectedCity data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "collection_proof";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String limitIs() {
        return "two statements that sum all items and all allocations";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(MOST_SECONDS);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    @Override
    public void prepare() {
        data.built();
        limit();
    }

    @Override
    public double limit() {
        Sql sql = data.city().bean(Sql.class);
        long start = System.nanoTime();
        sql.number(BILLED);
        sql.number(ALLOCATED);
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public double product() {
        long start = System.nanoTime();
        if (!data.city().bean(ProveCollection.class).prove().isEmpty()) {
            throw new IllegalStateException("the totals do not agree with their rows");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
