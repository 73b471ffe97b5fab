package cn.changxiao.app.console.handover;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.handover.acceptance.AcceptedPart;
import cn.changxiao.handover.acceptance.AcceptingParty;
import cn.changxiao.handover.acceptance.Conclusion;
import cn.changxiao.handover.acceptance.NewAcceptance;
import cn.changxiao.handover.acceptance.PartyKind;
import cn.changxiao.handover.acceptance.WorksClass;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The form of an acceptance: a line of two fields for each kind of party, a tick for each kind of part. */
record AcceptanceForm(FormFields fields) {

    static NewAcceptance read(Map<String, String> submitted) {
        return new AcceptanceForm(new FormFields(submitted)).acceptance();
    }

    private NewAcceptance acceptance() {
        return new NewAcceptance(
                new BusinessKey(fields.required("key", "业务编号")),
                new CompoundId(fields.id("compound", "小区")),
                fields.required("project", "改造项目名称"),
                fields.choice(WorksClass.class, "worksClass", "改造类别"),
                fields.choice(Conclusion.class, "conclusion", "验收结论"),
                fields.day("acceptedOn", "验收日期"),
                parties(),
                parts(),
                fields.text("remark"));
    }

    private List<AcceptingParty> parties() {
        return Arrays.stream(PartyKind.values())
                .filter(kind -> !fields.text("party_" + kind).isEmpty())
                .map(kind -> new AcceptingParty(kind, fields.text("party_" + kind), fields.text("signed_" + kind)))
                .toList();
    }

    private List<AcceptedPart> parts() {
        return Arrays.stream(ComponentKind.values())
                .filter(kind -> !fields.text("part_" + kind).isEmpty())
                .map(AcceptedPart::everywhere)
                .toList();
    }
}
