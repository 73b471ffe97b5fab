package cn.changxiao.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/**
 * One path of the product beside the limit it is judged by. Both are measured alternately; {@link #ratio} tells how
 * much of the limit the product reaches.
 */
public interface Benchmark {

    /** The name under which results are kept for ever. */
    String name();

    /** What the figures count, as in {@code rows/s} or {@code s}. */
    String unit();

    /** What the limit is, in a few words. */
    String limitIs();

    Goal goal();

    /** Builds the data once and warms both paths up. */
    void prepare() throws IOException, SQLException, InterruptedException;

    /** One measurement of the limit. */
    double limit() throws IOException, SQLException, InterruptedException;

    /** One measurement of the product's own path. */
    double product() throws IOException, SQLException, InterruptedException;

    /** Rates compare as product to limit; what should be small overrides this with limit to product. */
    default double ratio(double product, double limit) {
        return product / limit;
    }
}
