package cn.changxiao.app.console.treasury;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.income.NewBankInterest;
import cn.changxiao.fund.treasury.NewLadder;
import cn.changxiao.fund.treasury.NewLadder.Rung;
import cn.changxiao.fund.treasury.NewPlacement;
import cn.changxiao.fund.treasury.NewReturn;
import cn.changxiao.fund.treasury.PlacementId;
import cn.changxiao.fund.treasury.PlacementKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.policy.PolicyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The forms of the treasury as commands. */
record TreasuryForms(BookId book, FormFields form) {

    NewPlacement placement() {
        return new NewPlacement(
                key("placement-form"),
                book,
                form.choice(PlacementKind.class, "kind", "存放种类"),
                form.required("institution", "存款银行或国债名称"),
                form.required("certificate", "存单或国债凭证号"),
                Money.parse(form.required("principal", "本金")),
                PolicyUnit.PARTS_PER_MILLION.parse(form.required("rate", "年利率")),
                form.day("placedOn", "存入日"),
                form.day("maturesOn", "到期日"),
                form.text("consent"));
    }

    NewLadder ladder() {
        return new NewLadder(
                key("ladder-form"),
                book,
                form.required("institution", "存款银行"),
                form.required("certificate", "存单号"),
                Money.parse(form.required("total", "总金额")),
                form.day("placedOn", "存入日"),
                rungs());
    }

    NewReturn back(PlacementId id) {
        return new NewReturn(
                book,
                id,
                form.day("returnedOn", "收回日"),
                Money.parse(form.required("interest", "利息")),
                form.text("reason"));
    }

    NewBankInterest interest() {
        return new NewBankInterest(
                key("bank-interest-form"),
                book,
                form.day("receivedOn", "到账日期"),
                Money.parse(form.required("amount", "利息金额")));
    }

    private BusinessKey key(String prefix) {
        return new BusinessKey(prefix + ":" + form.required("key", "业务编号"));
    }

    /** Written as {@code 3:1.1 6:1.3 12:1.5}: months and yearly rate in per cent. */
    private List<Rung> rungs() {
        List<Rung> rungs = new ArrayList<>();
        for (String rung : form.required("rungs", "各期限和利率").split("[\\s,，;；]+", -1)) {
            if (!rung.isEmpty()) {
                rungs.add(rung(rung)
                        .orElseThrow(() -> new InvalidValue("“%s”不是期限和利率，请按“月数:年利率”填写，例如 12:1.5。".formatted(rung))));
            }
        }
        return rungs;
    }

    private static Optional<Rung> rung(String text) {
        String[] parts = text.split("[:：]", -1);
        return parts.length == 2 && parts[0].matches("\\d{1,3}")
                ? Optional.of(new Rung(Integer.parseInt(parts[0]), PolicyUnit.PARTS_PER_MILLION.parse(parts[1])))
                : Optional.empty();
    }
}
