package cn.changxiao.app.console.committee;

import cn.changxiao.property.committee.BodyTerm;
import cn.changxiao.property.committee.BodyWarning;
import java.util.List;
import java.util.stream.Collectors;

/** The latest term of each compound with what is due about it. */
public record CommitteeListPage(List<Line> lines) {

    /** A term and its warnings. */
    public record Line(BodyTerm term, List<BodyWarning> warnings) {

        /** All warnings in one text. */
        public String due() {
            return warnings.stream().map(BodyWarning::sentence).collect(Collectors.joining(" "));
        }
    }
}
