package cn.changxiao.property.registration;

import cn.changxiao.property.ownership.Share;

/** A share of a unit and whose it is: {@code owner} is a place in the owners of the same {@link NewEstate}. */
public record OwnersShare(int owner, Share share) {}
