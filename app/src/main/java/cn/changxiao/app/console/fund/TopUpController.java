package cn.changxiao.app.console.fund;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.topup.OrderTopUp;
import cn.changxiao.fund.topup.OrderedTopUp;
import cn.changxiao.fund.topup.TopUpList;
import cn.changxiao.fund.topup.TopUpLists;
import cn.changxiao.fund.topup.TopUpOrder;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.CertificateView;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;

/** 续交名单: units whose balance fell below the threshold, and the order to top up by the owners' decision. */
@Controller("/fund/top-up")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class TopUpController {

    private static final String BASE = "/fund/top-up";
    private static final int UNITS_A_PAGE = 50;

    private final TopUpLists lists;
    private final OrderTopUp orderTopUp;
    private final Certificates certificates;

    TopUpController(TopUpLists lists, OrderTopUp orderTopUp, Certificates certificates) {
        this.lists = lists;
        this.orderTopUp = orderTopUp;
        this.certificates = certificates;
    }

    @Get
    @View("fund/top-up")
    @Navigation(title = "续交名单", section = Section.FUND, order = 50)
    TopUpPage page(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        int number = Math.max(1, page);
        TopUpList list = lists.of(viewer, (number - 1) * UNITS_A_PAGE, UNITS_A_PAGE);
        boolean mayOrder = viewer.role() == Role.OWNERS_COMMITTEE || viewer.role() == Role.FUND_CUSTODIAN;
        List<CertificateView> usable = mayOrder ? certificates.usable(viewer, CertificateSubject.TOP_UP) : List.of();
        return new TopUpPage(list, new PageNumbers(BASE, number, UNITS_A_PAGE, list.units()), usable);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"OWNERS_COMMITTEE", "FUND_CUSTODIAN"})
    HttpResponse<?> order(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        CertificateNumber certificate = new CertificateNumber(fields.required("certificate", "业主共同决定凭证"));
        OrderedTopUp ordered = orderTopUp.order(
                viewer,
                new TopUpOrder(
                        new BusinessKey("top-up:" + certificate),
                        certificates.get(viewer, certificate).content().compound(),
                        certificate,
                        fields.day("dueOn", "交存期限")));
        return Answer.seeOther(
                BASE,
                "续筹已发起：%d 户，共 %s 元。"
                        .formatted(ordered.units(), ordered.missing().grouped()));
    }
}
