package cn.changxiao.app.console.tariff;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.RejectTariff;
import cn.changxiao.billing.tariff.TariffId;
import cn.changxiao.billing.tariff.Tariffs;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpRequest;
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

/** Prices: proposed by one person of a manager, approved or sent back by another, read by the street office. */
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
    private final RejectTariff rejectTariff;

    TariffController(
            Tariffs tariffs,
            Compounds compounds,
            ProposeTariff proposeTariff,
            ApproveTariff approveTariff,
            RejectTariff rejectTariff) {
        this.tariffs = tariffs;
        this.compounds = compounds;
        this.proposeTariff = proposeTariff;
        this.approveTariff = approveTariff;
        this.rejectTariff = rejectTariff;
    }

    @Get
    @View("tariff/list")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE"})
    @Navigation(title = "收费标准", section = Section.BILLS, order = 40)
    TariffListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        int wanted = Math.max(1, page);
        return TariffListPage.of(viewer, tariffs.list(viewer, ROWS + 1, (wanted - 1) * ROWS), wanted, ROWS);
    }

    /** The form; with a price in the address it also shows what a unit would pay. */
    @Get("/new")
    @View("tariff/form")
    TariffFormPage form(Viewer viewer, HttpRequest<?> request) {
        return TariffFormPage.of(
                compounds.list(viewer, new CompoundFilter("", "", 0, COMPOUNDS)),
                request.getParameters().asMap(String.class, String.class));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        proposeTariff.propose(viewer, TariffFormPage.command(new FormFields(form)));
        return Answer.seeOther("/billing/tariffs", "收费标准已申报，请另一位同事审批。");
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveTariff.approve(viewer, new TariffId(id));
        return Answer.seeOther("/billing/tariffs", "收费标准已批准。");
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id, @Body Map<String, String> form) {
        rejectTariff.reject(viewer, new TariffId(id), new FormFields(form).text("reason"));
        return Answer.seeOther("/billing/tariffs", "收费标准已退回。");
    }
}
