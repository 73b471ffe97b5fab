package cn.changxiao.scheduler;

/** How a run ended. */
public enum RunOutcome {
    RUNNING("运行中"),
    DONE("完成"),
    /** Some of it was parked with the reason; the rest is done. */
    PARTLY("部分挂起"),
    FAILED("失败");

    private final String label;

    RunOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
