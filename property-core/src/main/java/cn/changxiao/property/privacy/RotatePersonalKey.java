package cn.changxiao.property.privacy;

import cn.changxiao.property.party.KeyRing;
import cn.changxiao.property.party.ReencryptPersons;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/**
 * Takes a new key for personal numbers into use and brings every person under it, chunk by chunk. Interrupted, it goes
 * on with the key that is already there; the service works all the while, because a row tells the version it is under.
 */
@Singleton
public class RotatePersonalKey {

    private final KeyRing keys;
    private final ReencryptPersons persons;
    private final RecordRotation record;

    RotatePersonalKey(KeyRing keys, ReencryptPersons persons, RecordRotation record) {
        this.keys = keys;
        this.persons = persons;
        this.record = record;
    }

    /**
     * The version that everything is under now.
     *
     * @throws RoleMissing if the viewer is not an administrator
     */
    public int rotate(Viewer viewer) {
        viewer.require("更换个人信息密钥", Role.ADMINISTRATOR);
        if (persons.remaining() == 0) {
            record.begin(viewer);
        }
        OptionalLong last = persons.next(0);
        while (last.isPresent()) {
            last = persons.next(last.getAsLong());
        }
        record.finish(viewer, keys.versions());
        return keys.versions();
    }

    /** How many persons are still under an older key: nothing, or what an interrupted rotation left. */
    public long remaining(Viewer viewer) {
        viewer.require("查看个人信息密钥", Role.ADMINISTRATOR);
        return persons.remaining();
    }
}
