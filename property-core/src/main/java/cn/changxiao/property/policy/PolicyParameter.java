package cn.changxiao.property.policy;

/**
 * Every number the service takes from law or local policy, with its unit. Each has a national value, so that a place
 * that says nothing still has one; what the nation leaves open is marked as a local setting in the data.
 */
public enum PolicyParameter {
    DECISION_QUORUM(PolicyUnit.TWELFTHS, "参与表决的面积和人数占比（不低于）"),
    DECISION_ORDINARY_CONSENT(PolicyUnit.TWELFTHS, "一般事项同意比例（超过）"),
    DECISION_SPECIAL_CONSENT(PolicyUnit.TWELFTHS, "筹集维修资金等事项同意比例（不低于）"),
    DECISION_NOTICE(PolicyUnit.DAYS, "业主大会召开前的通知期限"),
    DECISION_CHALLENGE(PolicyUnit.DAYS, "表决结果公示和异议期限"),
    DECISION_RESULT_POSTING(PolicyUnit.DAYS, "计票后公布表决结果的期限"),
    DECISION_FOLLOW_MAJORITY(PolicyUnit.SWITCH, "从众表决（选票可选“从众”，未投票可随多数票）"),
    DECISION_DEFAULT_CONSENT(PolicyUnit.SWITCH, "未答复视为同意（默认表决）"),
    DECISION_DISSENT_VOTE(PolicyUnit.SWITCH, "只征求反对意见（异议表决）"),
    DECISION_DISSENT_MAX(PolicyUnit.TWELFTHS, "异议表决中反对的面积和人数占比（不超过）"),
    DECISION_EXTRAORDINARY_DEMAND(PolicyUnit.PARTS_PER_MILLION, "可要求召开临时会议的业主比例（不低于）"),
    DECISION_RECORDS_KEPT(PolicyUnit.YEARS, "表决资料保存期限"),
    CERTIFICATE_VALIDITY(PolicyUnit.MONTHS, "决定凭证的有效期"),
    RENOVATION_CONSENT(PolicyUnit.TWELFTHS, "改造意愿征求比例（不低于）"),
    RENOVATION_BUILT_BY(PolicyUnit.CALENDAR_YEAR, "改造对象的建成年份（不晚于）"),
    RENOVATION_SATISFACTION(PolicyUnit.PARTS_PER_MILLION, "启动改造所需居民满意度（不低于）"),
    RENOVATION_PLAN_PUBLICITY(PolicyUnit.DAYS, "改造方案公示期（不少于）"),
    RENOVATION_SELF_GOVERNANCE(PolicyUnit.SWITCH, "改造前须成立小区自治组织"),
    RENOVATION_MANAGEMENT_AGREED(PolicyUnit.SWITCH, "开工前须书面确认改造后的管理模式和缴费"),
    RENOVATION_COMPLETION_BY(PolicyUnit.MONTH_DAY, "年度改造任务完工日（不晚于）"),
    RENOVATION_ACCEPTANCE_BY(PolicyUnit.MONTH_DAY, "年度改造任务验收日（不晚于）"),
    ACCEPTANCE_COMMUNITY(PolicyUnit.SWITCH, "联合验收须有社区参加"),
    ACCEPTANCE_DESIGNER(PolicyUnit.SWITCH, "联合验收须有设计单位参加"),
    ACCEPTANCE_CONTRACTOR(PolicyUnit.SWITCH, "联合验收须有施工单位参加"),
    ACCEPTANCE_SUPERVISOR(PolicyUnit.SWITCH, "联合验收须有监理单位参加"),
    ACCEPTANCE_PIPELINE_OWNER(PolicyUnit.SWITCH, "联合验收须有管线单位参加"),
    COMMITTEE_MEMBERS_MIN(PolicyUnit.PEOPLE, "业主委员会委员人数（不少于，单数）"),
    COMMITTEE_MEMBERS_MAX(PolicyUnit.PEOPLE, "业主委员会委员人数（不多于）"),
    COMMITTEE_TERM_MAX(PolicyUnit.YEARS, "业主委员会每届任期（不超过）"),
    COMMITTEE_TERM_WARNING(PolicyUnit.MONTHS, "任期届满前开始换届的时间"),
    COMMITTEE_FILING(PolicyUnit.DAYS, "自治组织选举产生后备案的期限"),
    INTERIM_COMMITTEE_MEMBERS_MIN(PolicyUnit.PEOPLE, "物业管理委员会委员人数（不少于，单数）"),
    INTERIM_COMMITTEE_TERM_MAX(PolicyUnit.YEARS, "物业管理委员会任期（不超过）"),
    INTERIM_COMMITTEE_OWNERS_MIN(PolicyUnit.TWELFTHS, "物业管理委员会中业主占比（不低于）"),
    WARRANTY_STRUCTURE(PolicyUnit.YEARS, "地基基础和主体结构保修期"),
    WARRANTY_WATERPROOFING(PolicyUnit.YEARS, "屋面防水、有防水要求的房间和外墙面防渗漏保修期"),
    WARRANTY_HEATING_COOLING(PolicyUnit.SEASONS, "供热与供冷系统保修期"),
    WARRANTY_PIPES_EQUIPMENT(PolicyUnit.YEARS, "电气管线、给排水管道、设备安装和装修保修期"),
    HEATING_SEASON_START(PolicyUnit.MONTH_DAY, "采暖期起始日"),
    HEATING_SEASON_END(PolicyUnit.MONTH_DAY, "采暖期结束日"),
    WARRANTY_RETENTION_MAX(PolicyUnit.PARTS_PER_MILLION, "质量保证金占结算价上限"),
    HANDOVER_RESPONSE(PolicyUnit.WORKING_DAYS, "运营单位答复移交的期限"),
    HANDOVER_DEFECT_DEADLINE(PolicyUnit.DAYS, "移交缺陷整改期限"),
    HANDOVER_ESCALATION(PolicyUnit.DAYS, "移交逾期后上报的间隔"),
    HANDOVER_MANDATORY(PolicyUnit.SWITCH, "产权不属运营单位的设施改造后须移交"),
    BILL_DUE(PolicyUnit.DAYS, "账单出具后的交费期限"),
    BILL_PREPAYMENT_MAX(PolicyUnit.MONTHS, "预收物业费的最长月数"),
    BILL_LATE_FEE_PER_DAY(PolicyUnit.PARTS_PER_MILLION, "每日违约金比例"),
    BILL_PRICE_CEILING(PolicyUnit.YUAN_E4_PER_SQUARE_METRE, "物业服务费政府指导价上限"),
    BILL_VACANCY_RELIEF(PolicyUnit.PARTS_PER_MILLION, "空置房减免比例"),
    VAT_GENERAL(PolicyUnit.PARTS_PER_MILLION, "增值税税率（一般计税，物业服务）"),
    VAT_SIMPLIFIED(PolicyUnit.PARTS_PER_MILLION, "增值税征收率（简易计税）"),
    VAT_SMALL_SCALE(PolicyUnit.PARTS_PER_MILLION, "增值税征收率（小规模纳税人减征）"),
    COLLECTION_TARGET(PolicyUnit.PARTS_PER_MILLION, "收缴率目标"),
    COLLECTION_ALERT(PolicyUnit.PARTS_PER_MILLION, "收缴率预警线"),
    COLLECTION_STALE(PolicyUnit.DAYS, "多少天没有新账单或新收款即预警"),
    COLLECTION_SMALL_SAMPLE(PolicyUnit.COUNT, "收缴率排名所需的最少户次"),
    FALLBACK_TERM(PolicyUnit.MONTHS, "托底过渡管理期限"),
    FALLBACK_EXIT_RATE(PolicyUnit.PARTS_PER_MILLION, "托底退出所需收缴率"),
    FALLBACK_EXIT_MONTHS(PolicyUnit.MONTHS, "托底退出所需连续达标月数"),
    FUND_TOP_UP_THRESHOLD(PolicyUnit.PARTS_PER_MILLION, "余额低于首期交存额该比例时续交"),
    FUND_TOP_UP_PAYMENT(PolicyUnit.DAYS, "接到续交通知后的交款期限"),
    FUND_DEPOSIT_PER_SQUARE_METRE(PolicyUnit.FEN_PER_SQUARE_METRE, "首期维修资金交存标准"),
    FUND_HOLD(PolicyUnit.DAYS, "批准使用后冻结维修资金、等待支付的期限"),
    FUND_ADVANCE_MAX(PolicyUnit.PARTS_PER_MILLION, "维修资金首付款占批准额上限"),
    FUND_PROGRESS_MAX(PolicyUnit.PARTS_PER_MILLION, "验收前累计支付占批准额上限"),
    FUND_OVERRUN_REFILE(PolicyUnit.PARTS_PER_MILLION, "结算超预算须重新报批的比例"),
    FUND_PUBLICATION(PolicyUnit.DAYS, "维修资金使用方案公示期"),
    FUND_RECONCILIATION(PolicyUnit.MONTHS, "与银行核对账目并公布的最长间隔"),
    FUND_TRANSFER_ORDER(PolicyUnit.DAYS, "接到业主大会划转通知后通知银行划转的期限"),
    FUND_REVIEW_ANSWER(PolicyUnit.WORKING_DAYS, "维修资金账目复核的答复期限"),
    FUND_INTEREST_YEAR(PolicyUnit.DAYS, "维修资金计息的年日数"),
    FUND_DRAW_ORDER(PolicyUnit.DRAW_ORDER, "使用维修资金时本金和收益的支取顺序"),
    FUND_OTHER_EXPENSE_TARGET(PolicyUnit.NET_ASSET_TITLE, "其他支出（5901）年末结转的科目"),
    MANAGER_DISMISSAL_NOTICE(PolicyUnit.DAYS, "解聘物业服务人的提前通知期"),
    MANAGER_RENEWAL_NOTICE(PolicyUnit.DAYS, "物业服务人不续聘的提前通知期"),
    LOGIN_FAILURES_MAX(PolicyUnit.COUNT, "锁定前允许的密码错误次数"),
    LOGIN_LOCK(PolicyUnit.MINUTES, "密码错误后的锁定时间"),
    SESSION_LENGTH(PolicyUnit.HOURS, "登录有效时间");

    private final PolicyUnit unit;
    private final String label;

    PolicyParameter(PolicyUnit unit, String label) {
        this.unit = unit;
        this.label = label;
    }

    public PolicyUnit unit() {
        return unit;
    }

    /** What the number decides, in Chinese. */
    public String label() {
        return label;
    }
}
