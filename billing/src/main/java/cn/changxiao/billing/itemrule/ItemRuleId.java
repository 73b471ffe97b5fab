package cn.changxiao.billing.itemrule;

/** Identifies a proposed rule of a fee item. */
public record ItemRuleId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
