/** The official wordings, typed once more by hand: a slip in the pack must not go unnoticed. */

export const criteria = [
  "Children and young people's needs are identified accurately and assessed in a timely and effective way",
  'Children, young people and their families participate in decision-making about their individual plans and support',
  'Children and young people receive the right help at the right time',
  'Children and young people are well prepared for their next steps, and achieve strong outcomes',
  'Children and young people are valued, visible and included in their communities',
  'Leaders are ambitious for children and young people with SEND',
  'Leaders actively engage and work with children, young people and families',
  'Leaders have an accurate, shared understanding of the needs of children and young people in their local area',
  'Leaders commission services and provision to meet the needs and aspirations of children and young people, including commissioning arrangements for children and young people in alternative provision',
  'Leaders evaluate services and make improvements',
  'Leaders create an environment in which effective practice and multi-agency working can flourish',
];

export const statements = {
  'outcomes/skills':
    'Have developed the knowledge, skills and behaviours to gain employment... and live as healthily and as independently as possible',
  'outcomes/self-esteem': 'Have developed their self-esteem and resilience',
  'outcomes/friends': 'Have made friends, and feel safe, valued and visible in their local communities',
  'experiences/relationships': 'Have gained from stable, supportive relationships and environments',
  'experiences/community':
    'Have had the opportunity to participate in community activities to widen their understanding of the opportunities available to them now and in their future',
  'experiences/decision-making': 'Have participated in decision-making about their own plans and support',
  'experiences/support':
    'Have had support provided when they have needed it, and feel supported and believe that adults understand and advocate for them.',
};

export const outcomes = {
  positive:
    "The local area partnership's SEND arrangements typically lead to positive experiences and outcomes for children and young people with SEND. The local area partnership is taking action where improvements are needed.",
  inconsistent:
    "The local area partnership's arrangements lead to inconsistent experiences and outcomes for children and young people with SEND. The local area partnership must work jointly to make improvements.",
  systemic:
    'There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with SEND, which the local area partnership must address urgently.',
};

export const keyQuestions = ['What do we know?', 'What does it mean?', 'What next?'];
