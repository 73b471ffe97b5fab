package cn.changxiao.billing.counterexample;

import com.lowagie.text.Document;

/** Breaks the rule that pages are drawn in classes named so. */
public record DrawsPages(Document wrong) {}
