package cn.changxiao.app.console.billing;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.TariffId;
import cn.changxiao.billing.tariff.Tariffs;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.Compounds;
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
import java.util.Map;

/** Prices: proposed by one person of a manager, approved by another, read by the street office. */
@Controller("/billing/tariffs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class TariffController {

    private static final int ROWS = 50;
    private static final int COMPOUNDS = 1_000;

    private final Tariffs tariffs;
    private final Compounds compounds;
    private final ProposeTariff proposeTariff;
    private final ApproveTariff approveTariff;

    TariffController(Tariffs tariffs, Compounds compounds, ProposeTariff proposeTariff, ApproveTariff approveTariff) {
        this.tariffs = tariffs;
        this.compounds = compounds;
        this.proposeTariff = proposeTariff;
        this.approveTariff = approveTariff;
    }

    @Get
    @View("billing/tariffs")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE"})
    @Navigation(title = "收费标准", section = Section.FEES, order = 40)
    TariffListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        int wanted = Math.max(1, page);
        return TariffListPage.of(viewer, tariffs.list(viewer, ROWS + 1, (wanted - 1) * ROWS), wanted, ROWS);
    }

    @Get("/new")
    @View("billing/tariff-form")
    TariffFormPage form(Viewer viewer) {
        return new TariffFormPage(
                compounds.list(viewer, new CompoundFilter("", "", 0, COMPOUNDS)), BusinessKeys.fresh("tariff"));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        proposeTariff.propose(
                viewer,
                new ProposeTariff.Command(
                        new BusinessKey(fields.required("key", "业务编号")),
                        new CompoundId(fields.id("compound", "小区")),
                        fields.choice(FeeItem.class, "item", "收费项目"),
                        UnitPrice.parse(fields.required("price", "单价")),
                        fields.day("from", "生效日期"),
                        fields.required("basis", "收费依据")));
        return Answer.seeOther("/billing/tariffs", "收费标准已申报，请另一位同事审批。");
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveTariff.approve(viewer, new TariffId(id));
        return Answer.seeOther("/billing/tariffs", "收费标准已批准。");
    }
}
