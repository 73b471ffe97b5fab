package cn.changxiao.fund.reconcile.matching;

/** Why entries and lines are the same money; in the order in which the rules are asked. */
public enum MatchRule {
    REFERENCE("流水号写在凭证上", "凭证摘要里有这笔流水的号码，金额相同"),
    SAME_DAY("同日同额", "同一天、同一金额，两边笔数相同"),
    WITHIN_DAYS("邻近日同额", "金额相同、日期相近，双方都别无对象"),
    CANCELLED("凭证冲销", "凭证与冲销它的凭证相抵，银行没有往来"),
    SUM("合计相等", "一边一笔等于另一边同日几笔之和，且只有这一种凑法"),
    BY_HAND("人工勾对", "由经办人勾对");

    private final String label;
    private final String reason;

    MatchRule(String label, String reason) {
        this.label = label;
        this.reason = reason;
    }

    public String label() {
        return label;
    }

    /** What the rule says in a sentence. */
    public String reason() {
        return reason;
    }
}
