package cn.changxiao.property.ballot;

/** How a ballot came in. */
public enum Channel {
    ONLINE("线上投票"),
    /** A printed ballot paper, scanned. */
    PAPER("书面选票"),
    /** Asked at the door, with a signature or a photograph. */
    DOORSTEP("入户征询");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
