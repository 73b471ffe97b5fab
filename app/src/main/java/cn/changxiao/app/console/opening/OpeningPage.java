package cn.changxiao.app.console.opening;

import cn.changxiao.fund.opening.OpeningCertificate;
import cn.changxiao.property.money.Money;

/** The certificate beside the sum of the file's accepted rows. */
public record OpeningPage(OpeningCertificate certificate, Money fromFile) {}
