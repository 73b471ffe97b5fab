package cn.changxiao.app.console.review;

import cn.changxiao.fund.report.UnitBalance;
import cn.changxiao.fund.review.ReviewSubject;
import java.util.List;

/** The form of a request: the owner's units, the one asked about first; {@code key} makes sending it twice one request. */
public record ReviewFormPage(List<UnitBalance> units, long unit, List<ReviewSubject> subjects, String key) {}
