package cn.changxiao.property.certificate;

/** Identifies a certificate in the rows of what rests on it. */
public record CertificateId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
