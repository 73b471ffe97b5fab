package cn.changxiao.app.api.tariff;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.ItemRule;
import cn.changxiao.billing.charge.ItemRules;
import cn.changxiao.billing.charge.Proration;
import cn.changxiao.billing.charge.Rounding;
import cn.changxiao.billing.itemrule.DecideItemRule;
import cn.changxiao.billing.itemrule.IssuerItemRules;
import cn.changxiao.billing.itemrule.ItemRuleId;
import cn.changxiao.billing.itemrule.ItemRuleLine;
import cn.changxiao.billing.itemrule.NewItemRule;
import cn.changxiao.billing.itemrule.ProposeItemRule;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Stream;

/** Fee items of a manager: what holds for each in a month, and changes by two persons. */
@Controller("/api/v1/fee-items")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class ItemRuleApi {

    private final IssuerItemRules rules;
    private final ProposeItemRule proposeItemRule;
    private final DecideItemRule decideItemRule;

    ItemRuleApi(IssuerItemRules rules, ProposeItemRule proposeItemRule, DecideItemRule decideItemRule) {
        this.rules = rules;
        this.proposeItemRule = proposeItemRule;
        this.decideItemRule = decideItemRule;
    }

    @Get
    List<ItemJson> list(Viewer viewer, @QueryValue String month) {
        ItemRules all = rules.of(viewer);
        BillingMonth asked = BillingMonth.parse(month);
        return Stream.of(FeeItem.values())
                .map(item -> ItemJson.of(item, all.rule(item, asked)))
                .toList();
    }

    @Get("/rules")
    List<RuleJson> proposals(Viewer viewer) {
        return rules.proposals(viewer).stream().map(RuleJson::of).toList();
    }

    @Post("/rules")
    @Status(HttpStatus.CREATED)
    DoneJson propose(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewRuleJson body) {
        return new DoneJson(proposeItemRule.propose(viewer, body.toCommand(key)).toString());
    }

    @Post("/rules/{id}/approve")
    @Status(HttpStatus.NO_CONTENT)
    void approve(Viewer viewer, long id) {
        decideItemRule.decide(viewer, new ItemRuleId(id), true);
    }

    @Post("/rules/{id}/reject")
    @Status(HttpStatus.NO_CONTENT)
    void reject(Viewer viewer, long id) {
        decideItemRule.decide(viewer, new ItemRuleId(id), false);
    }

    /** The proposal that was made. */
    @Serdeable
    record DoneJson(String id) {}

    /** What holds for an item in a month; {@code countsInRate} is not a manager's to change. */
    @Serdeable
    record ItemJson(String item, String name, Rounding rounding, Proration proration, boolean countsInRate) {

        static ItemJson of(FeeItem item, ItemRule rule) {
            return new ItemJson(item.name(), item.label(), rule.rounding(), rule.proration(), item.isCounted());
        }
    }

    /** How an item is to be rounded and shared from a month to come on. */
    @Serdeable
    record NewRuleJson(FeeItem item, String from, Rounding rounding, Proration proration, String reason) {

        NewItemRule toCommand(String key) {
            return new NewItemRule(
                    new BusinessKey(key), item, BillingMonth.parse(from), new ItemRule(rounding, proration), reason);
        }
    }

    /** A proposed change. */
    @Serdeable
    record RuleJson(
            String id, String item, String from, Rounding rounding, Proration proration, String reason, String state) {

        static RuleJson of(ItemRuleLine line) {
            return new RuleJson(
                    line.id().toString(),
                    line.item().name(),
                    line.from().toString(),
                    line.rule().rounding(),
                    line.rule().proration(),
                    line.reason(),
                    line.state().name());
        }
    }
}
