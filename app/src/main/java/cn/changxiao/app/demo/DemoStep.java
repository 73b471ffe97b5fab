package cn.changxiao.app.demo;

/**
 * One step of the build. It may be cut short at any point and taken again: whatever it did is found by its business
 * keys and not done twice.
 */
interface DemoStep {

    /** In Chinese, for the progress line. */
    String label();

    /** Roughly the share of the whole build, in per cent. */
    int weight();

    void run(DemoWork work);

    /** Stable name under which the step is remembered. */
    default String name() {
        return getClass().getSimpleName();
    }
}
