package cn.changxiao.app.console.itemrule;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.ItemRule;
import cn.changxiao.billing.charge.Proration;
import cn.changxiao.billing.charge.Rounding;
import cn.changxiao.billing.invoice.TaxRates;
import cn.changxiao.billing.itemrule.DecideItemRule;
import cn.changxiao.billing.itemrule.IssuerItemRules;
import cn.changxiao.billing.itemrule.ItemRuleId;
import cn.changxiao.billing.itemrule.NewItemRule;
import cn.changxiao.billing.itemrule.ProposeItemRule;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** A manager's fee items: what holds for each, and a change of rounding or sharing by two persons. */
@Controller("/billing/items")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class ItemRuleController {

    private static final String PAGE = "/billing/items";

    private final IssuerItemRules rules;
    private final TaxRates taxRates;
    private final ProposeItemRule proposeItemRule;
    private final DecideItemRule decideItemRule;
    private final Clock clock;

    ItemRuleController(
            IssuerItemRules rules,
            TaxRates taxRates,
            ProposeItemRule proposeItemRule,
            DecideItemRule decideItemRule,
            Clock clock) {
        this.rules = rules;
        this.taxRates = taxRates;
        this.proposeItemRule = proposeItemRule;
        this.decideItemRule = decideItemRule;
        this.clock = clock;
    }

    @Get
    @View("itemrule/items")
    @Navigation(title = "收费项目", section = Section.BILLS, order = 39)
    ItemRulesPage list(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return ItemRulesPage.of(
                viewer,
                rules.of(viewer),
                rules.proposals(viewer),
                taxRates.on(viewer.organisationKey(), today),
                BillingMonth.of(today));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        ItemRule rule = new ItemRule(
                fields.choice(Rounding.class, "rounding", "舍入规则"), fields.choice(Proration.class, "proration", "分摊规则"));
        BusinessKey key = new BusinessKey(fields.required("key", "业务编号"));
        FeeItem item = fields.choice(FeeItem.class, "item", "收费项目");
        BillingMonth from = BillingMonth.parse(fields.required("from", "起始账期"));
        proposeItemRule.propose(viewer, new NewItemRule(key, item, from, rule, fields.required("reason", "理由")));
        return Answer.seeOther(PAGE, "规则更改已申报，请另一位同事复核。");
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        decideItemRule.decide(viewer, new ItemRuleId(id), true);
        return Answer.seeOther(PAGE, "已批准，自起始账期起按新规则计费。");
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id) {
        decideItemRule.decide(viewer, new ItemRuleId(id), false);
        return Answer.seeOther(PAGE, "已退回。");
    }
}
