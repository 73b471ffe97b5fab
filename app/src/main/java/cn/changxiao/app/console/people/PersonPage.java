package cn.changxiao.app.console.people;

import cn.changxiao.property.party.PersonDetail;
import java.util.Optional;

/** One person: the request for a purpose, and the answer in clear once it was given. */
public record PersonPage(String id, String purpose, Optional<PersonDetail> person) {}
