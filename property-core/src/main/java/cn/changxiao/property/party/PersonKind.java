package cn.changxiao.property.party;

/** Whether a person is a human being, whose name is masked, or a company, whose name is public. */
public enum PersonKind {
    NATURAL,
    LEGAL
}
