package cn.changxiao.fund.seal.offline;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Open data in JSON; amounts in yuan and areas in m² as text with two decimals. */
final class OpenDataJson {

    private OpenDataJson() {}

    static String write(OpenData data) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", OpenData.FORMAT);
        json.put("number", data.number());
        json.put("compound", data.compound());
        json.put("compoundName", data.compoundName());
        json.put("custodian", data.custodian());
        json.put("from", data.from());
        json.put("until", data.until());
        json.put("currency", "CNY");
        json.put("opening", hundredths(data.openingFen()));
        json.put("in", hundredths(data.inFen()));
        json.put("out", hundredths(data.outFen()));
        json.put("closing", hundredths(data.closingFen()));
        json.put(
                "movements",
                data.movements().stream().map(OpenDataJson::movement).toList());
        json.put(
                "spendings",
                data.spendings().stream().map(OpenDataJson::spending).toList());
        json.put("units", data.units().stream().map(OpenDataJson::unit).toList());
        return Json.write(json);
    }

    static OpenData read(JsonObject json) {
        return new OpenData(
                json.text("number"),
                json.text("compound"),
                json.text("compoundName"),
                json.text("custodian"),
                YearMonth.parse(json.text("from")),
                YearMonth.parse(json.text("until")),
                json.objects("movements").stream()
                        .map(each -> new OpenData.Movement(
                                each.text("kind"), each.text("label"), amount(each, "in"), amount(each, "out")))
                        .toList(),
                json.objects("spendings").stream().map(OpenDataJson::spending).toList(),
                json.objects("units").stream().map(OpenDataJson::unit).toList());
    }

    private static Map<String, Object> movement(OpenData.Movement movement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", movement.kind());
        json.put("label", movement.label());
        json.put("in", hundredths(movement.inFen()));
        json.put("out", hundredths(movement.outFen()));
        return json;
    }

    private static Map<String, Object> spending(OpenData.Spending spending) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", spending.id());
        json.put("project", spending.project());
        json.put("component", spending.component());
        json.put("scope", spending.scope());
        json.put("contractor", spending.contractor());
        json.put("paidOn", spending.paidOn());
        json.put("paid", hundredths(spending.paidFen()));
        json.put("shares", spending.shares().stream().map(OpenDataJson::share).toList());
        return json;
    }

    private static OpenData.Spending spending(JsonObject json) {
        return new OpenData.Spending(
                json.text("id"),
                json.text("project"),
                json.text("component"),
                json.text("scope"),
                json.text("contractor"),
                json.text("paidOn"),
                amount(json, "paid"),
                json.objects("shares").stream().map(OpenDataJson::share).toList());
    }

    private static Map<String, Object> share(OpenData.Share share) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", share.place());
        json.put("area", hundredths(share.areaHundredths()));
        json.put("share", hundredths(share.shareFen()));
        json.put("fromAccount", hundredths(share.fromAccountFen()));
        json.put("selfPay", hundredths(share.selfPayFen()));
        return json;
    }

    private static OpenData.Share share(JsonObject json) {
        return new OpenData.Share(
                json.text("place"),
                amount(json, "area"),
                amount(json, "share"),
                amount(json, "fromAccount"),
                amount(json, "selfPay"));
    }

    private static Map<String, Object> unit(OpenData.Unit unit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", unit.line());
        json.put("place", unit.place());
        json.put("opening", hundredths(unit.openingFen()));
        json.put("in", hundredths(unit.inFen()));
        json.put("out", hundredths(unit.outFen()));
        json.put("closing", hundredths(unit.closingFen()));
        return json;
    }

    private static OpenData.Unit unit(JsonObject json) {
        return new OpenData.Unit(
                json.smallNumber("line"),
                json.text("place"),
                amount(json, "opening"),
                amount(json, "in"),
                amount(json, "out"),
                amount(json, "closing"));
    }

    static String hundredths(long value) {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    private static long amount(JsonObject json, String name) {
        String text = json.text(name);
        try {
            return new BigDecimal(text).movePointRight(2).longValueExact();
        } catch (ArithmeticException notHundredths) {
            throw new IllegalArgumentException(name + " is no amount: " + text, notHundredths);
        }
    }
}
