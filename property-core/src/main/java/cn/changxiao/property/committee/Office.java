package cn.changxiao.property.committee;

/** The office of a member. */
public enum Office {
    DIRECTOR("主任"),
    DEPUTY("副主任"),
    MEMBER("委员");

    private final String label;

    Office(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
