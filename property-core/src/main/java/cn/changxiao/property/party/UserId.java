package cn.changxiao.property.party;

/** Identifies a user who logs in. */
public record UserId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
