package cn.changxiao.app.console.fund;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.topup.TopUpList;
import cn.changxiao.property.certificate.CertificateView;
import java.util.List;

/** The units that must top up, and the owners' decisions by which the viewer may order it. */
public record TopUpPage(TopUpList list, PageNumbers numbers, List<CertificateView> certificates) {}
