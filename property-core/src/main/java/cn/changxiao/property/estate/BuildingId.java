package cn.changxiao.property.estate;

/** Identifies a building (幢) of a compound. */
public record BuildingId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
