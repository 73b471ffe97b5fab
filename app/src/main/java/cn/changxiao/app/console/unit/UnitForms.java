package cn.changxiao.app.console.unit;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.RealEstateNumber;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Buyer;
import cn.changxiao.property.ownership.NewCorrection;
import cn.changxiao.property.ownership.NewSale;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.PersonKind;
import cn.changxiao.property.unitchange.NewPart;
import cn.changxiao.property.unitchange.NewUnitChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the forms of sales, corrections and splits; rows left empty do not count. */
final class UnitForms {

    private UnitForms() {}

    static NewSale sale(UnitId unit, FormFields fields) {
        return new NewSale(
                new BusinessKey(fields.required("key", "业务编号")),
                unit,
                fields.day("from", "生效日"),
                buyers(fields),
                fields.required("evidence", "凭据"));
    }

    static NewCorrection correction(UnitId unit, FormFields fields) {
        return new NewCorrection(
                new BusinessKey(fields.required("key", "业务编号")),
                unit,
                fields.day("from", "起始日"),
                fields.optionalDay("until", "终止日"),
                buyers(fields),
                fields.required("evidence", "凭据"));
    }

    static NewUnitChange split(UnitId unit, FormFields fields) {
        List<NewPart> parts = new ArrayList<>();
        for (int row = 1; row <= SplitPage.ROWS; row++) {
            if (!fields.text("room" + row).isEmpty()) {
                parts.add(part(fields, Integer.toString(row)));
            }
        }
        return NewUnitChange.split(
                new BusinessKey(fields.required("key", "业务编号")),
                fields.day("from", "生效日"),
                unit,
                parts,
                fields.required("evidence", "凭据"),
                fields.text("surveyReason"));
    }

    static NewPart part(FormFields fields, String row) {
        String number = fields.text("number" + row);
        return new NewPart(
                fields.text("entrance" + row),
                whole(fields.required("floor" + row, "楼层"), "楼层"),
                fields.required("room" + row, "房号"),
                Area.parse(fields.required("area" + row, "面积")),
                number.isEmpty() ? Optional.empty() : Optional.of(new RealEstateNumber(number)));
    }

    private static List<Buyer> buyers(FormFields fields) {
        List<Buyer> buyers = new ArrayList<>();
        for (int row = 1; row <= UnitPage.ROWS; row++) {
            String known = fields.text("person" + row);
            String name = fields.text("name" + row);
            if (!known.isEmpty() || !name.isEmpty()) {
                buyers.add(buyer(fields, row, known, name));
            }
        }
        if (buyers.isEmpty()) {
            throw new InvalidValue("请至少填写一名产权人。");
        }
        return buyers;
    }

    private static Buyer buyer(FormFields fields, int row, String known, String name) {
        long numerator = whole(fields.required("numerator" + row, "份额的分子"), "份额");
        long denominator = whole(fields.required("denominator" + row, "份额的分母"), "份额");
        if (!known.isEmpty()) {
            return Buyer.known(new PersonId(fields.id("person" + row, "原产权人")), numerator, denominator);
        }
        Optional<String> identity = Optional.of(fields.text("identity" + row)).filter(text -> !text.isEmpty());
        Optional<String> phone = Optional.of(fields.text("phone" + row)).filter(text -> !text.isEmpty());
        PersonKind kind = fields.text("kind" + row).equals("LEGAL") ? PersonKind.LEGAL : PersonKind.NATURAL;
        return Buyer.named(new NewPerson(kind, name, identity, phone), numerator, denominator);
    }

    static int whole(String text, String label) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("%s“%s”须为整数。".formatted(label, text));
        }
    }
}
