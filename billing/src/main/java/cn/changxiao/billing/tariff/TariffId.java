package cn.changxiao.billing.tariff;

/** Identifies a proposed or approved price. */
public record TariffId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
