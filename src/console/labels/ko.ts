import type { Labels } from './types';

/** Korean. AWS documentation, notes by users of the Korean console. `활성화` and `비활성화` are both the verb and the state. */
export const ko: Labels = {
  'access-keys': ['액세스 키', '액세스키'], // u; g
  'create-access-key': ['액세스 키 만들기', '액세스 키 생성', '새 액세스 키 만들기', '새 액세스 키 생성'], // u; g; g; g
  'security-credentials': ['보안 자격 증명', '내 보안 자격 증명', '보안 인증 정보', '보안 인증'], // u; g; g; g
  actions: ['작업', '조치', '동작'], // g; g; g
  activate: ['활성화', '활성화하기', '다시 활성화', '재활성화', '사용'], // g; g; g; g; g
  deactivate: ['비활성화', '비활성화하기', '사용 중지', '사용 안 함'], // g; g; g; g
  delete: ['삭제', '삭제하기', '제거', '영구 삭제', '영구적으로 삭제'], // g; g; c; g; g
  cancel: ['취소', '닫기', '뒤로', '이전', '대화 상자 닫기', '모달 닫기', '취소하기', '나중에', '아니요', '아니오'], // c; c; c; c; c; c; g; g; g; g
  active: ['활성', '활성화', '활성화됨', '활성 상태', '사용 중', '사용'], // d; g; g; g; g; g
  inactive: ['비활성', '비활성화', '비활성화됨', '비활성 상태', '사용 중지됨', '사용 안 함'], // d; g; g; g; g; g
  deleted: ['삭제됨', '제거됨'], // g; g
  'access-key-id': ['액세스 키 ID', '액세스키 ID', '키 ID'], // g; g; g
  created: ['생성 날짜', '생성일', '생성됨', '생성 시간', '생성 일자', '만든 날짜', '생성 시각'], // c; g; g; g; g; g; g
  'last-used': [
    '마지막으로 사용한 액세스 키',
    '마지막으로 사용된 액세스 키',
    '액세스 키 마지막 사용',
    '액세스 키를 마지막으로 사용한 날짜',
    '마지막 사용',
    '마지막으로 사용',
    '마지막으로 사용한 날짜',
    '마지막 사용 날짜',
  ], // g; g; g; g; g; g; g; g
  region: ['마지막으로 사용한 리전', '마지막으로 사용된 리전', '마지막 사용 리전', '리전', '지역'], // g; g; g; c; g
  service: ['마지막으로 사용한 서비스', '마지막으로 사용된 서비스', '마지막 사용 서비스', '서비스'], // g; g; g; g
  status: ['상태'], // g
  'secret-access-key': ['비밀 액세스 키', '시크릿 액세스 키'], // d; g
  owner: ['사용자', '사용자 이름', 'IAM 사용자', '소유자', '소유주'], // g; g; g; g; g
  'type-this': ['…를 입력', '…을 입력', '…을(를) 입력'], // g; g; g
};
