package cn.changxiao.handover.facility;

import java.time.LocalDate;

/**
 * Who owns a facility, who keeps it and who must repair it from a day on, with the reason in one Chinese sentence. The
 * three differ: after title has passed the contractor still repairs until the warranty ends (质量管理条例 art. 41).
 */
public record Custody(LocalDate from, String owner, String keeper, String repairer, String reason) {}
