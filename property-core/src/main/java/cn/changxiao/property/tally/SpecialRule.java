package cn.changxiao.property.tally;

/**
 * Forms of voting that some places provide for and courts have disputed since 2021. Each is off unless the policy of the
 * place turns it on and the proposal asks for it; the note is shown wherever one is used.
 */
public enum SpecialRule {
    /** 从众: a ballot may say that it joins whatever most of the others say. */
    FOLLOW_MAJORITY("从众表决", "选票可选择“从多数意见”。民法典第278条未规定此种表决方式，须由业主大会议事规则约定，效力可能被法院否定。"),
    /** 随多数 (建房〔2009〕274号 art. 26): who was asked and says nothing takes part and joins the majority. */
    SILENCE_FOLLOWS("未投票随多数", "未投票的业主计入已投票的多数意见。民法典第278条以参与表决为前提，2021年以来法院对此存在争议。"),
    /** 默认: who was asked and says nothing takes part and agrees. */
    SILENCE_CONSENTS("默认表决", "未投票的业主视为同意。民法典第278条以参与表决为前提，2021年以来法院对默认同意的效力存在争议。"),
    /** 异议: passed unless too many of all owners object. */
    DISSENT("异议表决", "反对未超过规定比例即通过，不计参与比例。与民法典第278条的参与要求可能抵触，须有地方性法规依据。");

    private final String label;
    private final String legalNote;

    SpecialRule(String label, String legalNote) {
        this.label = label;
        this.legalNote = legalNote;
    }

    public String label() {
        return label;
    }

    /** What a page must say beside a result that used this rule. */
    public String legalNote() {
        return legalNote;
    }
}
