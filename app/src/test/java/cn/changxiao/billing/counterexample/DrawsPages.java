package cn.changxiao.billing.counterexample;

import cn.changxiao.property.document.PdfDrawing;

/** Breaks the rule that pages are drawn in classes named so. */
public record DrawsPages(PdfDrawing wrong) {}
