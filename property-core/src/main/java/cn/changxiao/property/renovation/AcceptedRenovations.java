package cn.changxiao.property.renovation;

import cn.changxiao.property.party.Viewer;
import java.util.List;

/**
 * Tells which renovations were accepted and when. A port: whoever compares the time before with the time after asks here, so
 * that fees need not depend on the hand-over of works; handover answers.
 */
public interface AcceptedRenovations {

    /** One for each project of a compound that the viewer's organisation sees; none for projects that have not passed. */
    List<AcceptedRenovation> of(Viewer viewer);
}
