package org.fsmlight.team.organization.skills.web;

import java.util.List;

/** All skills, in the order in which they are shown. */
record SkillListResponse(List<SkillResponse> items) {}
