package cn.changxiao.fund.publication;

/** Identifies a publication of a compound's fund. */
public record PublicationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
