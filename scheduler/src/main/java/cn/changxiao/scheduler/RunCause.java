package cn.changxiao.scheduler;

/** Why a run began. */
public enum RunCause {
    SCHEDULE("按时"),
    /** The service began, perhaps after a crash. */
    START("启动时"),
    MANUAL("手动");

    private final String label;

    RunCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
