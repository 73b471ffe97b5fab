package cn.changxiao.app.console.tariff;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.charge.Charges;
import cn.changxiao.billing.charge.Rounding;
import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.price.PriceText;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The form of a new price; {@code key} makes sending it twice one proposal, {@code example} is what a unit would pay at
 * the price typed so far, or why it is no price.
 */
public record TariffFormPage(List<CompoundSummary> compounds, String key, FormFields fields, String example) {

    private static final String USUAL_AREA = "89.50";

    static TariffFormPage of(List<CompoundSummary> compounds, Map<String, String> typed) {
        FormFields fields = new FormFields(typed);
        return new TariffFormPage(compounds, "tariff:" + UUID.randomUUID(), fields, example(fields));
    }

    static ProposeTariff.Command command(FormFields fields) {
        return new ProposeTariff.Command(
                new BusinessKey(fields.required("key", "业务编号")),
                new CompoundId(fields.id("compound", "小区")),
                fields.choice(FeeItem.class, "item", "收费项目"),
                price(fields),
                fields.day("from", "生效日期"),
                fields.required("basis", "收费依据"));
    }

    public List<FeeItem> items() {
        return Stream.of(FeeItem.values()).filter(FeeItem::hasTariff).toList();
    }

    public String typed(String name) {
        return fields.text(name);
    }

    /** The area of the example. */
    public String area() {
        return fields.text("area").isEmpty() ? USUAL_AREA : fields.text("area");
    }

    private static Price price(FormFields fields) {
        PriceKind kind =
                fields.text("kind").isEmpty() ? PriceKind.PER_AREA : fields.choice(PriceKind.class, "kind", "计价方式");
        return kind == PriceKind.TIERED
                ? PriceText.parse(kind, "", fields.required("bands", "面积分段"))
                : PriceText.parse(kind, fields.required("price", "单价"), "");
    }

    private static String example(FormFields fields) {
        if (fields.text("price").isEmpty() && fields.text("bands").isEmpty()) {
            return "";
        }
        try {
            Area area = Area.parse(fields.text("area").isEmpty() ? USUAL_AREA : fields.text("area"));
            Price price = price(fields);
            Money month = Charges.month(price, area, 1, Rounding.HALF_UP_FEN);
            String unit = price.kind() == PriceKind.PER_SPACE ? "1 个车位" : area + " m²";
            return "%s → %s 元/月（%s，四舍五入到分）".formatted(unit, month.grouped(), price.text());
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }
}
