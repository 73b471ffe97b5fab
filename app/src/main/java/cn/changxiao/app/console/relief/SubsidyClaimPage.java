package cn.changxiao.app.console.relief;

import cn.changxiao.billing.subsidy.SubsidyClaim;

/** The claim of a month with the form of a transfer; {@code key} makes sending it twice one receipt. */
public record SubsidyClaimPage(SubsidyClaim claim, String key) {}
