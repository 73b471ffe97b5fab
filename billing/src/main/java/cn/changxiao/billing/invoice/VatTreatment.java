package cn.changxiao.billing.invoice;

import cn.changxiao.property.policy.PolicyParameter;
import java.util.Optional;

/** How an issuer's service is taxed (增值税法第10、11条); the rates are policy values. */
public enum VatTreatment {
    GENERAL("一般计税", PolicyParameter.VAT_GENERAL),
    SIMPLIFIED("简易计税", PolicyParameter.VAT_SIMPLIFIED),
    SMALL_SCALE("小规模减征", PolicyParameter.VAT_SMALL_SCALE),
    /** Collected for somebody else or held for return: pass-through, deposits. */
    NOT_TAXED("不征税", null);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum constant never changes
    private final Optional<PolicyParameter> rate;

    VatTreatment(String label, @org.jspecify.annotations.Nullable PolicyParameter rate) {
        this.label = label;
        this.rate = Optional.ofNullable(rate);
    }

    public String label() {
        return label;
    }

    /** The policy value that holds the rate; none where nothing is taxed. */
    public Optional<PolicyParameter> rate() {
        return rate;
    }
}
