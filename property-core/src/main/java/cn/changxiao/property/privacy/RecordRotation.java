package cn.changxiao.property.privacy;

import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.KeyRing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** The first and the last step of a rotation, each with its line in the trail. */
@Singleton
class RecordRotation {

    private final KeyRing keys;
    private final AuditLog audit;

    RecordRotation(KeyRing keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Transactional
    void begin(Viewer viewer) {
        int version = keys.add();
        audit.record(viewer, "RotatePersonalKey", "personal-key:" + version, "启用第 %d 个个人信息密钥。".formatted(version));
    }

    @Transactional
    void finish(Viewer viewer, int version) {
        audit.record(viewer, "RotatePersonalKey", "personal-key:" + version, "全部个人信息已改用第 %d 个密钥。".formatted(version));
    }
}
