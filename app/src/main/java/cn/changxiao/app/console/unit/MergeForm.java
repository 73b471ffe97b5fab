package cn.changxiao.app.console.unit;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Holding;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.unitchange.NewUnitChange;
import cn.changxiao.property.unitchange.UnitChangeKind;
import java.util.ArrayList;
import java.util.List;

/** Reads the form of a merge: the ticked neighbours, the new unit, and shares where they are stated. */
final class MergeForm {

    private static final int ROWS = 6;

    private MergeForm() {}

    static NewUnitChange read(UnitId unit, FormFields fields) {
        List<UnitId> olds = new ArrayList<>(List.of(unit));
        fields.ticked("unit").forEach(ticked -> olds.add(new UnitId(ticked)));
        List<Holding> holdings = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            if (!fields.text("person" + row).isEmpty()) {
                holdings.add(new Holding(
                        new PersonId(fields.id("person" + row, "产权人")),
                        UnitForms.whole(fields.required("numerator" + row, "份额的分子"), "份额"),
                        UnitForms.whole(fields.required("denominator" + row, "份额的分母"), "份额")));
            }
        }
        return new NewUnitChange(
                new BusinessKey(fields.required("key", "业务编号")),
                UnitChangeKind.MERGE,
                fields.day("from", "生效日"),
                olds,
                List.of(UnitForms.part(fields, "1")),
                holdings,
                fields.required("evidence", "凭据"),
                fields.text("surveyReason"));
    }
}
