package cn.changxiao.property.party;

/** Identifies a natural or legal person who owns units. */
public record PersonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
