package cn.changxiao.property.privacy;

import java.time.LocalDateTime;

/** One line of the trail: who, as what and of which organisation (empty for none), did what to whom and why. */
public record TrailEntry(
        LocalDateTime at,
        String user,
        String role,
        String organisation,
        String action,
        String subject,
        String detail) {}
