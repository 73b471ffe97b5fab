package cn.changxiao.app.console.decision;

import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.policy.PolicyValue;

/** What the place asks of a matter today: who must take part, who must agree, and by which clause. */
public record MatterRule(Matter matter, PolicyValue quorum, PolicyValue consent) {

    /** As people say it: {@code 参与 ≥ 2/3，同意 > 1/2}. */
    public String text() {
        return "人数、面积均须：参与 ≥ %s，其中同意 %s %s"
                .formatted(quorum.text(), matter.consentBound().sign(), consent.text());
    }

    public String clause() {
        return "%s；比例依据：%s（%s）、%s（%s）"
                .formatted(matter.clause(), quorum.clause(), quorum.profile(), consent.clause(), consent.profile());
    }

    /** What a certificate of it permits; empty where none can be issued. */
    public String use() {
        return matter.subject()
                .map(subject -> "生效后的凭证可用于“%s”".formatted(subject.label()) + (subject.isCapped() ? "，须写金额上限" : ""))
                .orElse("");
    }

    public boolean isCapped() {
        return matter.subject().map(CertificateSubject::isCapped).orElse(false);
    }
}
