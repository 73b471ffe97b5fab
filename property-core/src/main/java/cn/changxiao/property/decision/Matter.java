package cn.changxiao.property.decision;

import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.tally.Bound;
import java.util.Optional;

/**
 * What owners decide together, items ① to ⑨ of 民法典 art. 278(1). The item decides which share must agree: ordinary
 * matters more than half, ⑥⑦⑧ three quarters or more; the shares themselves are policy values.
 */
public enum Matter {
    RULES_OF_PROCEDURE(1, "制定和修改业主大会议事规则"),
    COVENANT(2, "制定和修改管理规约"),
    COMMITTEE(3, "选举业主委员会或者更换业主委员会成员"),
    MANAGER(4, "选聘和解聘物业服务企业或者其他管理人", CertificateSubject.BUNDLING),
    USE_FUND(5, "使用建筑物及其附属设施的维修资金", CertificateSubject.WITHDRAWAL),
    RAISE_FUND(6, "筹集建筑物及其附属设施的维修资金", CertificateSubject.TOP_UP),
    REBUILD(7, "改建、重建建筑物及其附属设施"),
    COMMON_PARTS(8, "改变共有部分的用途或者利用共有部分从事经营活动"),
    OTHER(9, "有关共有和共同管理权利的其他重大事项", CertificateSubject.HANDOVER);

    private final int item;
    private final String label;
    private final Optional<CertificateSubject> subject;

    Matter(int item, String label) {
        this.item = item;
        this.label = label;
        this.subject = Optional.empty();
    }

    Matter(int item, String label, CertificateSubject subject) {
        this.item = item;
        this.label = label;
        this.subject = Optional.of(subject);
    }

    /** The number of the item in art. 278(1). */
    public int item() {
        return item;
    }

    public String label() {
        return label;
    }

    /** As it is cited: {@code 民法典第278条第1款第5项}. */
    public String clause() {
        return "民法典第278条第1款第%d项".formatted(item);
    }

    /** What a certificate of such a decision may be used for; empty if nothing in this service asks for one. */
    public Optional<CertificateSubject> subject() {
        return subject;
    }

    /** Whether three quarters must agree (art. 278(2): ⑥⑦⑧). */
    public boolean isSpecial() {
        return switch (this) {
            case RAISE_FUND, REBUILD, COMMON_PARTS -> true;
            case RULES_OF_PROCEDURE, COVENANT, COMMITTEE, MANAGER, USE_FUND, OTHER -> false;
        };
    }

    /** The share of those who must agree. */
    public PolicyParameter consent() {
        return isSpecial() ? PolicyParameter.DECISION_SPECIAL_CONSENT : PolicyParameter.DECISION_ORDINARY_CONSENT;
    }

    /** 四分之三以上 includes the number, 过半数 does not (art. 1259). */
    public Bound consentBound() {
        return isSpecial() ? Bound.AT_LEAST : Bound.MORE_THAN;
    }
}
