package cn.changxiao.property.importing;

/** Identifies an uploaded file. */
public record FileId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
